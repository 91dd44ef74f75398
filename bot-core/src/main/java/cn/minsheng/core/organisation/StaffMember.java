package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group who is known as staff 群内工作人员.
 *
 * @param name as colleagues say it
 * @param title what he or she is there: 网格员, 书记, 群主
 * @param unit whose
 * @param username the sign-in name, null where the person has none
 */
public record StaffMember(
        String name, String title, UnitCode unit, @Nullable String username) {
    @Override
    public String toString() {
        return "StaffMember[" + unit + "]";
    }
}
