/**
 * What the doors of this module share 渠道适配: settings, the bound on waiting callers, and text made safe for XML.
 */
@NullMarked
package cn.minsheng.wechat;

import org.jspecify.annotations.NullMarked;
