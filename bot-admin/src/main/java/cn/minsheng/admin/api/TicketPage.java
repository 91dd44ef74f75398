package cn.minsheng.admin.api;

import java.util.List;

/** One page of a list of cases 工单列表. @param total on all pages */
record TicketPage(List<TicketRow> items, long total) {}
