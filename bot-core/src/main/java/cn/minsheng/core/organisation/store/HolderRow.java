package cn.minsheng.core.organisation.store;

import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Role;
import cn.minsheng.core.organisation.StaffRegister;

class HolderRow {
    long staffId;
    String username;
    String name;
    Role role;
    String unitCode;

    StaffRegister.Holder holder() {
        return new StaffRegister.Holder(staffId, username, name, role, new UnitCode(unitCode));
    }
}
