package cn.minsheng.core.ticket.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface EntryMapper extends BaseMapper<EntryRow> {}
