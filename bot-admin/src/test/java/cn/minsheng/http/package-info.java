/** The house from outside 接口测试: every test here speaks HTTP to one running application. */
@NullMarked
package cn.minsheng.http;

import org.jspecify.annotations.NullMarked;
