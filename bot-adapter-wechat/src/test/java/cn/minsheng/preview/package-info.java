/** The simulator's page before a bot that only pretends: for looking at the page, and for one test over HTTP. */
@NullMarked
package cn.minsheng.preview;

import org.jspecify.annotations.NullMarked;
