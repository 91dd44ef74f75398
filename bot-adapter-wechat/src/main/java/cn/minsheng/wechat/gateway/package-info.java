/**
 * Group bridges 群桥: signed messages in, signed lines out. Any program that can sign an HTTP request can be a bridge.
 */
@NullMarked
package cn.minsheng.wechat.gateway;

import org.jspecify.annotations.NullMarked;
