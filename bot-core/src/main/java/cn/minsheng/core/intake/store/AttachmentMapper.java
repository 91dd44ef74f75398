package cn.minsheng.core.intake.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AttachmentMapper extends BaseMapper<AttachmentRow> {}
