package cn.minsheng.core.intake.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface MessageMapper extends BaseMapper<MessageRow> {}
