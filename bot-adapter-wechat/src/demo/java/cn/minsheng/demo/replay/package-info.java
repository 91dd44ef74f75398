/** Replay 回放: sends a file of texts as residents would, and counts what became of them. Never part of the release. */
@NullMarked
package cn.minsheng.demo.replay;

import org.jspecify.annotations.NullMarked;
