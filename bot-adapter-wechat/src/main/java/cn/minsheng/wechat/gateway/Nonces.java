package cn.minsheng.wechat.gateway;

/** Nonces that were seen 随机数登记. */
interface Nonces {
    /** Whether this bridge sends this nonce for the first time; true too where that cannot be known now. */
    boolean firstTime(String clientId, String nonce);
}
