/** Every code that the server says, in words; and times as people say them. */
const ZONE = 'Asia/Shanghai';
const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const seconds = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, month: 'long', day: 'numeric' });
const week = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, weekday: 'short' });
const iso = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

export const at = (time) => clock.format(new Date(time));
export const exact = (time) => seconds.format(new Date(time));
export const full = (time) => `${day.format(new Date(time))} ${week.format(new Date(time))} ${at(time)}`;

/** 今天只说几点,昨天说昨天,再早说日子. */
export function ago(time, now) {
  const date = new Date(time);
  const days = Math.round((Date.parse(iso.format(new Date(now))) - Date.parse(iso.format(date))) / 86_400_000);
  if (days === 0) return at(time);
  if (days === 1) return `昨天 ${at(time)}`;
  return `${day.format(date)} ${at(time)}`;
}

/** The second within a day; the day before it. */
export const moment = (time, now) => (iso.format(new Date(time)) === iso.format(new Date(now)) ? exact(time) : `${day.format(new Date(time))} ${at(time)}`);

const SYSTEM = {
  fault: '该公众号暂时无法提供服务，请稍后再试',
  followed: '你已关注“民声”',
  unfollowed: '你已取消关注“民声”',
};
export const system = (code) => SYSTEM[code] ?? code;

const EVENTS = {
  subscribe: '关注了公众号', unsubscribe: '取消了关注', SCAN: '扫了码', CLICK: '点了菜单', VIEW: '点了菜单里的网页', LOCATION: '上报了位置', recall: '撤回了一条消息',
};
/** What somebody did that is no message; undefined for a message. */
export const event = (what) => EVENTS[what];

const KINDS = { image: '[照片]', voice: '[语音]', video: '[视频]', location: '[位置]', link: '[链接]', file: '[文件]' };

/** One line for a list. */
export function gist(bubble) {
  if (!bubble) return '';
  if (bubble.by === 'system') return system(bubble.type);
  if (bubble.withdrawn) return '撤回了一条消息';
  const said = bubble.type === 'text' ? bubble.content.text : `${KINDS[bubble.type] ?? ''}${bubble.content.label ?? bubble.content.title ?? ''}`;
  return bubble.by === 'bot' ? `民声：${said}` : said;
}

const APIS = [
  ['custom/send', '客服消息'], ['stable_token', '取接口凭证'], ['cgi-bin/token', '取接口凭证（旧）'], ['media/get', '取媒体'],
  ['media/upload', '传媒体'], ['user/info', '查关注者'], ['bridge/send', '群桥发送'],
];
export const api = (path) => APIS.find(([part]) => path.includes(part))?.[1] ?? path;

const ERRCODES = {
  '-1': '系统繁忙', 40001: '凭证无效', 40003: '没有这个人', 40007: '媒体已失效', 40013: 'appid 不对', 40125: '密钥不对', 41001: '缺凭证',
  42001: '凭证过期', 43004: '没有关注', 44004: '内容为空', 45002: '内容太长', 45009: '当天次数用完', 45015: '超出 48 小时', 45047: '条数用完',
  48001: '没有权限', 401: '签名不对', 400: '缺字段', 503: '暂时不可用',
};
export const errcode = (code) => (code === 0 ? '成功' : `${code} ${ERRCODES[code] ?? '未成功'}`);

const REASONS = {
  ACK: '只是应答', GREETING: '问候', CHAT: '闲聊', NOTICE: '通知', SHOPPING: '买卖', PRAISE: '表扬，已转达', NOISE: '没有内容', STAFF_LINE: '工作人员的话',
  STAFF_QUESTION: '工作人员在问', ABUSE: '只有骂声', SNOOPING: '打听谁反映的', RESOLVED: '说已经解决', ANSWER: '回答机器的问题', WAITING: '等后面的话',
  ELSEWHERE: '不在本区', LAWSUIT: '涉法涉诉', NOT_ACCEPTED: '不予受理', PROGRESS_QUERY: '问进度', WITHDRAWAL: '不办了', RECALL: '撤回', EVENT: '事件，不是话',
  UNKNOWN_TYPE: '不认识的类型', UNREADABLE: '读不出来',
};
export const reason = (code) => REASONS[code] ?? code;

const ALARMS = {
  GAS: '燃气', FIRE: '着火', ELECTRICITY: '触电', DROWNING: '溺水', COLLAPSE: '坍塌', HOLE: '坑洞', SELF_HARM: '轻生', VIOLENCE: '暴力', MISSING_CHILD: '孩子走失',
  LIFT: '电梯困人', CHEMICAL: '危险化学品', MEDICAL: '急病',
};
export const alarm = (code) => ALARMS[code] ?? code;
