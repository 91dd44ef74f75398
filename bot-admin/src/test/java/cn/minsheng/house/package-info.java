/** The plan of the house, as tests 架构测试: see docs/house.md. */
@NullMarked
package cn.minsheng.house;

import org.jspecify.annotations.NullMarked;
