/**
 * Settings 配置: the files of {@code config/} and the district's own versions of them, read, checked and handed on as records.
 */
@NullMarked
package cn.minsheng.core.settings;

import org.jspecify.annotations.NullMarked;
