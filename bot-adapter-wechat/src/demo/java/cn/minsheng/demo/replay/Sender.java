package cn.minsheng.demo.replay;

import cn.minsheng.demo.simulator.Delivery;

/** Sends one line of the file and says what came of it 发送者. */
interface Sender {
    Delivery send(Line line);
}
