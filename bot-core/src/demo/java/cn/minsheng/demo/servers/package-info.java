/** Real database and Redis servers for the demo and the tests; no part of the release. */
@NullMarked
package cn.minsheng.demo.servers;

import org.jspecify.annotations.NullMarked;
