/** The demo (演示): the whole product on one machine with servers and a WeChat of its own. No part of the release. */
@NullMarked
package cn.minsheng.demo;

import org.jspecify.annotations.NullMarked;
