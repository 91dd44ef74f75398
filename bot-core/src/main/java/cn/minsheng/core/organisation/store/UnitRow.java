package cn.minsheng.core.organisation.store;

import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Unit;
import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("unit")
class UnitRow {
    @TableId(type = IdType.INPUT)
    String code;

    String name;
    Unit.Level level;

    @TableField(updateStrategy = FieldStrategy.ALWAYS)
    @Nullable
    String parentCode;

    Instant validFrom;

    @Nullable
    Instant validTo;

    Unit unit() {
        return new Unit(new UnitCode(code), name, level, parentCode == null ? null : new UnitCode(parentCode));
    }

    /** Takes over what the unit says; tells whether that was anything new. */
    boolean take(Unit unit) {
        if (unit.equals(code == null ? null : unit())) {
            return false;
        }
        code = unit.code().value();
        name = unit.name();
        level = unit.level();
        UnitCode parent = unit.parent();
        parentCode = parent == null ? null : parent.value();
        return true;
    }
}
