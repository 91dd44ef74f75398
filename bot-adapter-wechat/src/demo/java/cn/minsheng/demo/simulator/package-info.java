/**
 * The simulator 模拟器: phones to write from and a WeChat that keeps WeChat's rules, for the demo and the tests. It shares the
 * bot's process and port, talks to it by real HTTP only, and is no part of the release.
 */
@NullMarked
package cn.minsheng.demo.simulator;

import org.jspecify.annotations.NullMarked;
