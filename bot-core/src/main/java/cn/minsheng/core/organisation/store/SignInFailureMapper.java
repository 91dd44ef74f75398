package cn.minsheng.core.organisation.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SignInFailureMapper {
    @Select("SELECT name_hash, failures, last_failed, locked_until FROM sign_in_failure WHERE name_hash = #{nameHash}")
    @Nullable
    SignInFailureRow find(String nameHash);

    @Insert("INSERT INTO sign_in_failure (name_hash, failures, last_failed) VALUES (#{nameHash}, 0, #{at})"
            + " ON DUPLICATE KEY UPDATE name_hash = VALUES(name_hash)")
    int ensure(@Param("nameHash") String nameHash, @Param("at") Instant at);

    @Select("SELECT name_hash, failures, last_failed, locked_until FROM sign_in_failure WHERE name_hash = #{nameHash}"
            + " FOR UPDATE")
    SignInFailureRow lock(String nameHash);

    @Update("UPDATE sign_in_failure SET failures = #{failures}, last_failed = #{lastFailed},"
            + " locked_until = #{lockedUntil} WHERE name_hash = #{nameHash}")
    int update(SignInFailureRow row);

    @Delete("DELETE FROM sign_in_failure WHERE name_hash = #{nameHash}")
    int delete(String nameHash);

    @Select("SELECT name_hash FROM sign_in_failure WHERE last_failed < #{before} LIMIT 100 FOR UPDATE SKIP LOCKED")
    List<String> oldOnes(Instant before);
}
