package cn.minsheng.wechat;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which addresses belong to the public network 公网地址; all others are this house's own and no stranger may make us call them. */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address ? v4(address.getAddress()) : v6((Inet6Address) address);
    }

    private static boolean v4(byte[] b) {
        int first = b[0] & 0xFF;
        int second = b[1] & 0xFF;
        int third = b[2] & 0xFF;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean assigned = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean examples =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first != 127 && first < 240 && !shared && !benchmark && !assigned && !examples;
    }

    /** Global unicast alone; where an IPv4 address is carried inside, that one counts. */
    private static boolean v6(Inet6Address address) {
        byte[] b = address.getAddress();
        if (b[0] == 0x20 && b[1] == 0x02) {
            return carried(b, 2);
        }
        if (b[0] == 0 && b[1] == 0x64 && (b[2] & 0xFF) == 0xFF && (b[3] & 0xFF) == 0x9B) {
            return carried(b, 12);
        }
        boolean global = (b[0] & 0xE0) == 0x20;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        boolean documentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0D && (b[3] & 0xFF) == 0xB8;
        return global && !teredo && !documentation;
    }

    private static boolean carried(byte[] b, int from) {
        try {
            return isPublic(InetAddress.getByAddress(new byte[] {b[from], b[from + 1], b[from + 2], b[from + 3]}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
