import type { Delivery, Finding } from '../api/types'

/** The console's own words. What the server names (states, moves, units) is shown as it comes. */

export const PRODUCT = '民声'

/** The list on the left: what each shows, and the number of the overview that counts it. */
export interface Queue {
  key: string
  label: string
  count: 'dueToday' | 'overdue' | 'new' | 'toSign' | 'inProgress' | 'toReview' | 'answered' | 'returned' | null
  state: string
  overdue?: boolean
  due?: string
  tone?: 'soon' | 'late'
}

export const QUEUES: Queue[] = [
  { key: 'all', label: '全部', count: null, state: '' },
  { key: 'dueToday', label: '今天到期', count: 'dueToday', state: '', due: 'today', tone: 'soon' },
  { key: 'overdue', label: '超期', count: 'overdue', state: '', overdue: true, tone: 'late' },
  { key: 'new', label: '待分派', count: 'new', state: 'RECEIVED,ACCEPTED' },
  { key: 'toSign', label: '待签收', count: 'toSign', state: 'DISPATCHED' },
  { key: 'inProgress', label: '办理中', count: 'inProgress', state: 'IN_PROGRESS,REOPENED' },
  { key: 'returned', label: '待重派', count: 'returned', state: 'RETURNED' },
  { key: 'toReview', label: '待审核', count: 'toReview', state: 'AWAITING_REVIEW' },
  { key: 'answered', label: '已答复', count: 'answered', state: 'ANSWERED' },
]

export const STATES: [string, string][] = [
  ['AWAITING_DETAILS', '待补充'],
  ['RECEIVED', '待受理'],
  ['ACCEPTED', '已受理'],
  ['DISPATCHED', '待签收'],
  ['IN_PROGRESS', '办理中'],
  ['RETURNED', '待重派'],
  ['AWAITING_REVIEW', '待审核'],
  ['ANSWERED', '已答复'],
  ['REOPENED', '重办'],
  ['CLOSED', '已办结'],
  ['REFUSED', '不予受理'],
  ['HANDED_OVER', '已移交'],
  ['MERGED', '已合并'],
  ['WITHDRAWN', '已撤回'],
  ['VOID', '无效'],
]

export const FINISHED = new Set(['ANSWERED', 'CLOSED', 'REFUSED', 'HANDED_OVER', 'MERGED', 'WITHDRAWN', 'VOID'])

export const CHANNELS: [string, string][] = [
  ['MP', '公众号'],
  ['GATEWAY', '微信群'],
]

export function channelName(channel: string): string {
  const kind = channel.split(':')[0].toUpperCase()
  return CHANNELS.find(([code]) => code === kind)?.[1] ?? channel
}

const FINDINGS: Record<string, string> = {
  PRIVATE_DATA: '里面有电话、身份证号或银行卡号。请删掉再发。',
  NO_ANSWER: '只说了收到，没有答复内容。',
  TOO_SHORT: '太短，居民看不明白。',
  NO_TIME: '没写明时间：什么时候办的，或什么时候办好。',
  NO_RESULT: '没写明结果：办成了什么。',
  NO_EVIDENCE: '没附照片，也没说谁看过现场。',
  NO_ACTION: '没写明做了什么。',
  TOO_LONG: '太长，手机上要翻很多屏。',
  JARGON: '有居民听不懂的行话。',
  BLAME: '像是在怪居民。',
  OFFENSIVE: '有不礼貌的话。',
  NAMES_PERSON: '提到了具体的人。',
  PROMISE: '许了办不到就失信的诺。',
  EMPTY_PHRASE: '是套话，没说清这一件。',
}

export function findingCode(finding: Finding): string {
  return typeof finding === 'string' ? finding : finding.code
}

export function findingText(finding: Finding): string {
  if (typeof finding !== 'string' && finding.text) return finding.text
  const code = findingCode(finding)
  return FINDINGS[code] ?? `检查没有通过（${code}）。`
}

/** The one finding that nobody can wave through. */
export const NEVER_ACKNOWLEDGED = 'PRIVATE_DATA'

const WAYS: Record<string, string> = {
  CUSTOMER_MESSAGE: '公众号客服消息',
  GROUP_LINE: '群消息',
  GROUP_PRIVATE: '群成员私信',
}

const DELIVERIES: Record<string, string> = {
  PENDING: '正在发送',
  DELIVERED: '已送达',
  HELD: '暂存：居民下次来信时补发',
  HAND: '发不出去，请打电话或上门告知',
  UNKNOWN: '不知是否送到，请向居民核实',
  CANCELLED: '已取消，没有发出',
}

export function wayName(delivery: Delivery): string {
  return delivery.wayName ?? WAYS[delivery.way] ?? delivery.way
}

export function deliveryText(delivery: Delivery): string {
  return DELIVERIES[delivery.state] ?? delivery.stateName ?? delivery.state
}

export const KEYS: [string, string][] = [
  ['j / k', '下一件 / 上一件'],
  ['Enter', '打开选中的一件'],
  ['r', '写答复'],
  ['Ctrl + Enter', '发出答复'],
  ['s', '签收'],
  ['t', '退回'],
  ['/', '查找'],
  ['Esc', '关闭，或回到列表'],
  ['?', '这张表'],
]

/** What a worker must fill in. */
export const BLANK = '＿＿'

/** Openings that a worker completes; never a whole answer, so that no case is answered by a click. */
export const PHRASES = [
  '您好，您反映的问题我们已到现场看过：',
  '您好，已联系维修人员，预计＿＿月＿＿日前修好。',
  '您好，＿＿月＿＿日已处理好，请您看看还有没有问题。',
  '您好，这件事需要多个单位一起办，目前进展是：',
]
