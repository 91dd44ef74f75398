package cn.minsheng.core.organisation.store;

import cn.minsheng.core.organisation.Role;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface StaffMapper extends BaseMapper<StaffRow> {
    /** Of several posts, the one that began last. */
    @Select(
            "SELECT s.id AS staff_id, s.username, s.name, p.role, p.unit_code FROM staff s JOIN post p ON p.staff_id = s.id"
                    + " WHERE s.username = #{username}"
                    + " AND s.valid_from <= #{at} AND (s.valid_to IS NULL OR s.valid_to > #{at})"
                    + " AND p.valid_from <= #{at} AND (p.valid_to IS NULL OR p.valid_to > #{at})"
                    + " ORDER BY p.valid_from DESC, p.id DESC LIMIT 1")
    @Nullable
    HolderRow holderAt(@Param("username") String username, @Param("at") Instant at);

    @Select("SELECT id, username, name, password_hash, valid_from, valid_to FROM staff WHERE username = #{username}"
            + " AND valid_from <= #{at} AND (valid_to IS NULL OR valid_to > #{at})")
    @Nullable
    StaffRow validAt(@Param("username") String username, @Param("at") Instant at);

    @Select("SELECT COUNT(*) FROM staff s JOIN post p ON p.staff_id = s.id WHERE p.role = #{role}"
            + " AND s.valid_from <= #{at} AND (s.valid_to IS NULL OR s.valid_to > #{at})"
            + " AND p.valid_from <= #{at} AND (p.valid_to IS NULL OR p.valid_to > #{at})")
    long countAt(@Param("role") Role role, @Param("at") Instant at);

    @Select("SELECT id FROM staff WHERE username = #{username}")
    @Nullable
    Long idOf(String username);

    @Select("SELECT id FROM staff WHERE username = #{username} FOR UPDATE")
    @Nullable
    Long lock(String username);
}
