/**
 * Resident 居民: one person, many channel identities. The only room that knows an openid.
 */
@NullMarked
package cn.minsheng.core.resident;

import org.jspecify.annotations.NullMarked;
