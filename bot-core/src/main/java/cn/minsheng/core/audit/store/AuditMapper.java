package cn.minsheng.core.audit.store;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface AuditMapper {
    @Select("SELECT last_id, hash FROM audit_head WHERE id = 1")
    AuditHeadRow head();

    @Select("SELECT last_id, hash FROM audit_head WHERE id = 1 FOR UPDATE")
    AuditHeadRow lockHead();

    @Update("UPDATE audit_head SET last_id = #{lastId}, hash = #{hash} WHERE id = 1")
    int moveHead(@Param("lastId") long lastId, @Param("hash") String hash);

    @Insert("INSERT INTO audit_entry (id, at, actor, act, subject, detail, prev_hash, hash)"
            + " VALUES (#{id}, #{at}, #{actor}, #{act}, #{subject}, #{detail}, #{prevHash}, #{hash})")
    int insert(AuditEntryRow row);

    @Select("SELECT id, at, actor, act, subject, detail, prev_hash, hash FROM audit_entry"
            + " WHERE id > #{id} ORDER BY id LIMIT #{size}")
    List<AuditEntryRow> after(@Param("id") long id, @Param("size") int size);
}
