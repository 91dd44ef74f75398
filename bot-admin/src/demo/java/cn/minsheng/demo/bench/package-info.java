/** The benchmarks (性能测试): figures of the bot with the machine's own limits beside them, measured in the same run. No part of the release. */
@NullMarked
package cn.minsheng.demo.bench;

import org.jspecify.annotations.NullMarked;
