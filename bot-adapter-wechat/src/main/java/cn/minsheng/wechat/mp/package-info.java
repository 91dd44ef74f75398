/**
 * Official accounts 公众号: the callback door, customer messages, the access_token and temporary media. The SDK
 * ({@code me.chanjar.weixin}) stands here alone.
 */
@NullMarked
package cn.minsheng.wechat.mp;

import org.jspecify.annotations.NullMarked;
