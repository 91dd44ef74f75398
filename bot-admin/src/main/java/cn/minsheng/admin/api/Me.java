package cn.minsheng.admin.api;

import java.util.List;

/**
 * Who is signed in 我的身份.
 *
 * @param unit name of the unit
 * @param permissions what the post may do, as stable words
 */
record Me(User user, String unit, String unitCode, String role, String roleName, List<String> permissions) {
    record User(String username, String name) {}
}
