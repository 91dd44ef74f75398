package cn.minsheng.core.organisation.store;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.GroupRegister;
import cn.minsheng.core.organisation.StaffMember;
import org.jspecify.annotations.Nullable;

class MemberRow {
    String channelKey;
    String externalId;
    String name;
    String title;
    String unitCode;

    @Nullable
    String username;

    static MemberRow of(GroupRegister.Member member) {
        MemberRow row = new MemberRow();
        row.channelKey = member.channel().key();
        row.externalId = member.externalId();
        row.name = member.person().name();
        row.title = member.person().title();
        row.unitCode = member.person().unit().value();
        row.username = member.person().username();
        return row;
    }

    GroupRegister.Member member() {
        return new GroupRegister.Member(
                Channel.ofKey(channelKey), externalId, new StaffMember(name, title, new UnitCode(unitCode), username));
    }
}
