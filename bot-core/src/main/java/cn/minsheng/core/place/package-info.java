/**
 * Place 地点: words to a place to a unit, from a gazetteer it is given. Pure: no Spring, no database.
 */
@NullMarked
package cn.minsheng.core.place;

import org.jspecify.annotations.NullMarked;
