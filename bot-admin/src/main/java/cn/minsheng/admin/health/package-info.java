/** What operators' health page says beyond Spring's own. */
@NullMarked
package cn.minsheng.admin.health;

import org.jspecify.annotations.NullMarked;
