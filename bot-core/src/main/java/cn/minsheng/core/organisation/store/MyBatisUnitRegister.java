package cn.minsheng.core.organisation.store;

import cn.minsheng.core.organisation.Unit;
import cn.minsheng.core.organisation.UnitRegister;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MyBatisUnitRegister implements UnitRegister {
    private final UnitMapper mapper;

    MyBatisUnitRegister(UnitMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Unit> unitsAt(Instant at) {
        return mapper.validAt(at).stream().map(UnitRow::unit).toList();
    }

    @Override
    public boolean put(Unit unit, Instant from) {
        UnitRow row = mapper.selectById(unit.code().value());
        if (row == null) {
            row = new UnitRow();
            row.take(unit);
            row.validFrom = from;
            mapper.insert(row);
            return true;
        }
        if (!row.take(unit)) {
            return false;
        }
        mapper.updateById(row);
        return true;
    }
}
