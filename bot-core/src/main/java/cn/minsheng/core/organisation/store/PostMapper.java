package cn.minsheng.core.organisation.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PostMapper extends BaseMapper<PostRow> {
    @Select("SELECT id, staff_id, unit_code, role, valid_from, valid_to FROM post"
            + " WHERE staff_id = #{staffId} AND (valid_to IS NULL OR valid_to > #{at}) ORDER BY id")
    List<PostRow> notEndedAt(@Param("staffId") long staffId, @Param("at") Instant at);

    @Update("UPDATE post SET valid_to = #{at} WHERE id = #{id}")
    int end(@Param("id") long id, @Param("at") Instant at);
}
