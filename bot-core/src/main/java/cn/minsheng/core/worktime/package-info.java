/**
 * Working time 工作时间: calendar, limits, deadlines as counted intervals. Pure: no Spring, no database, no clock of its own.
 */
@NullMarked
package cn.minsheng.core.worktime;

import org.jspecify.annotations.NullMarked;
