package cn.minsheng.core.organisation.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface UnitMapper extends BaseMapper<UnitRow> {
    @Select("SELECT code, name, level, parent_code, valid_from, valid_to FROM unit"
            + " WHERE valid_from <= #{at} AND (valid_to IS NULL OR valid_to > #{at}) ORDER BY valid_from, code")
    List<UnitRow> validAt(Instant at);
}
