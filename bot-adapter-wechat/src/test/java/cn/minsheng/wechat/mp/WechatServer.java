package cn.minsheng.wechat.mp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.mock.web.MockHttpServletRequest;

/** What WeChat's server does when it calls us, written from its documents and not with the SDK. */
final class WechatServer {
    static final String APP_ID = "wxtest0000000000";
    static final String TOKEN = "test-token";
    static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final Instant NOW = Instant.parse("2026-03-02T13:14:05Z");

    private final String appId;
    private final byte[] key;
    Instant time = NOW;
    String nonce = "n-1";

    WechatServer() {
        this(APP_ID, AES_KEY);
    }

    WechatServer(String appId, String aesKey) {
        this.appId = appId;
        this.key = Base64.getDecoder().decode(aesKey + "=");
    }

    MockHttpServletRequest aes(String xml) {
        String cipherText = encrypt(xml.getBytes(StandardCharsets.UTF_8));
        return sealed(cipherText, sign(TOKEN, timestamp(), nonce, cipherText));
    }

    MockHttpServletRequest aesBytes(byte[] xml) {
        String cipherText = encrypt(xml);
        return sealed(cipherText, sign(TOKEN, timestamp(), nonce, cipherText));
    }

    MockHttpServletRequest sealed(String cipherText, String msgSignature) {
        MockHttpServletRequest request = post("<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA["
                + cipherText + "]]></Encrypt></xml>");
        request.setQueryString("signature=" + sign(TOKEN, timestamp(), nonce) + "&timestamp=" + timestamp() + "&nonce="
                + nonce + "&openid=oA&encrypt_type=aes&msg_signature=" + msgSignature);
        return request;
    }

    MockHttpServletRequest plain(String xml) {
        MockHttpServletRequest request = post(xml);
        request.setQueryString("signature=" + sign(TOKEN, timestamp(), nonce) + "&timestamp=" + timestamp() + "&nonce="
                + nonce + "&openid=oA");
        return request;
    }

    static MockHttpServletRequest post(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/wechat/mp/" + APP_ID);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    String timestamp() {
        return Long.toString(time.getEpochSecond());
    }

    String encrypt(byte[] message) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        plain.writeBytes("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        plain.writeBytes(ByteBuffer.allocate(4).putInt(message.length).array());
        plain.writeBytes(message);
        plain.writeBytes(appId.getBytes(StandardCharsets.UTF_8));
        int padding = 32 - plain.size() % 32;
        for (int i = 0; i < padding; i++) {
            plain.write(padding);
        }
        return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, plain.toByteArray()));
    }

    /** Checks and opens a sealed answer; the XML inside. */
    String open(String sealed) {
        String cipherText = field(sealed, "Encrypt");
        if (!sign(TOKEN, field(sealed, "TimeStamp"), field(sealed, "Nonce"), cipherText)
                .equals(field(sealed, "MsgSignature"))) {
            throw new AssertionError("the answer's signature is wrong");
        }
        byte[] plain = crypt(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(cipherText));
        int length = ByteBuffer.wrap(plain, 16, 4).getInt();
        int end = plain.length - plain[plain.length - 1];
        if (!appId.equals(new String(plain, 20 + length, end - 20 - length, StandardCharsets.UTF_8))) {
            throw new AssertionError("the answer's app-id is wrong");
        }
        return new String(plain, 20, length, StandardCharsets.UTF_8);
    }

    private static String field(String xml, String name) {
        Matcher matcher =
                Pattern.compile("<" + name + ">(?:<!\\[CDATA\\[)?([^<\\]]*)").matcher(xml);
        if (!matcher.find()) {
            throw new AssertionError(name + " is missing");
        }
        return matcher.group(1);
    }

    private byte[] crypt(int mode, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(data);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String sign(String... parts) {
        try {
            String[] sorted = parts.clone();
            Arrays.sort(sorted);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String text(String openid, String msgId, String content) {
        return "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[" + openid
                + "]]></FromUserName><CreateTime>" + NOW.getEpochSecond()
                + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[" + content
                + "]]></Content><MsgId>" + msgId + "</MsgId></xml>";
    }

    static String event(String openid, String event, String rest) {
        return "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[" + openid
                + "]]></FromUserName><CreateTime>" + NOW.getEpochSecond()
                + "</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[" + event + "]]></Event>" + rest
                + "</xml>";
    }

    static String message(String openid, String msgType, String rest) {
        return "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[" + openid
                + "]]></FromUserName><CreateTime>" + NOW.getEpochSecond() + "</CreateTime><MsgType><![CDATA[" + msgType
                + "]]></MsgType>" + rest + "<MsgId>100</MsgId></xml>";
    }
}
