/** The demo district 演示区: the people and groups that outside tests may rely on. */
@NullMarked
package cn.minsheng.demo.district;

import org.jspecify.annotations.NullMarked;
