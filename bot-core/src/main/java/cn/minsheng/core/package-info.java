/** The service itself 核心: rooms by floor, see docs/house.md. */
@NullMarked
package cn.minsheng.core;

import org.jspecify.annotations.NullMarked;
