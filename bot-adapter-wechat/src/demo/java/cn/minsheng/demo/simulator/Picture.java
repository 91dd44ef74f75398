package cn.minsheng.demo.simulator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Small drawn photographs of what residents complain about 照片. */
final class Picture {
    private static final Set<String> SCENES = Set.of("lamp", "manhole", "rubbish", "road");
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>();

    private Picture() {}

    static byte[] of(String scene) {
        return DRAWN.computeIfAbsent(SCENES.contains(scene) ? scene : "lamp", Picture::draw);
    }

    private static byte[] draw(String scene) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        switch (scene) {
            case "manhole" -> manhole(pen);
            case "rubbish" -> rubbish(pen);
            case "road" -> road(pen);
            default -> lamp(pen);
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sky(Graphics2D pen, int top, int bottom, int ground, int horizon) {
        pen.setPaint(new GradientPaint(0, 0, new Color(top), 0, horizon, new Color(bottom)));
        pen.fillRect(0, 0, WIDTH, horizon);
        pen.setPaint(new GradientPaint(0, horizon, new Color(ground), 0, HEIGHT, new Color(ground).darker()));
        pen.fillRect(0, horizon, WIDTH, HEIGHT - horizon);
    }

    private static void houses(Graphics2D pen, int colour, int window) {
        for (int i = 0; i < 5; i++) {
            int x = i * 104 - 12;
            int y = 90 + (i * 37) % 60;
            pen.setColor(new Color(colour));
            pen.fillRect(x, y, 88, 250 - y);
            pen.setColor(new Color(window));
            for (int k = 0; k < 6; k++) {
                if ((i + k) % 3 != 0) {
                    pen.fillRect(x + 14 + (k % 2) * 36, y + 18 + (k / 2) * 36, 20, 16);
                }
            }
        }
    }

    private static void lamp(Graphics2D pen) {
        sky(pen, 0x0E1730, 0x2A3553, 0x23262E, 250);
        houses(pen, 0x1B2236, 0x6F6A45);
        pen.setColor(new Color(0x0A0C12));
        pen.setStroke(new BasicStroke(11, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(318, 330, 318, 66);
        pen.drawLine(318, 66, 236, 52);
        pen.setColor(new Color(0x4A4F5C));
        pen.fillRoundRect(204, 46, 56, 16, 12, 12);
        pen.setColor(new Color(0xE8E4D0));
        pen.fillOval(58, 34, 34, 34);
    }

    private static void manhole(Graphics2D pen) {
        sky(pen, 0xB9C4CC, 0xD8DDE0, 0x8B8C8A, 70);
        pen.setColor(new Color(0x6E6F6D));
        pen.fillOval(120, 140, 250, 140);
        pen.setColor(new Color(0x14161A));
        pen.fillOval(134, 150, 222, 118);
        pen.setPaint(new GradientPaint(0, 150, new Color(0x3A3E44), 0, 268, new Color(0x08090B)));
        pen.fillOval(146, 160, 198, 98);
        pen.setColor(new Color(0xC2571A));
        pen.fillPolygon(new Polygon(new int[] {396, 376, 416}, new int[] {150, 250, 250}, 3));
        pen.setColor(new Color(0xF4F1EA));
        pen.fillRect(384, 196, 24, 16);
    }

    private static void rubbish(Graphics2D pen) {
        sky(pen, 0x9DB9CF, 0xD7E3EA, 0x9A978E, 230);
        houses(pen, 0xB7AE9E, 0x6D7C8A);
        int[] colours = {0x2F5D46, 0x33405C, 0x23262B, 0x7B4A3A, 0x3D4A3F, 0x55504A};
        for (int i = 0; i < 18; i++) {
            pen.setColor(new Color(colours[i % colours.length]));
            pen.fillOval(90 + (i * 53) % 270, 200 + (i * 29) % 90, 70, 56);
        }
        pen.setColor(new Color(0x1F7A4D));
        pen.fillRoundRect(40, 150, 92, 150, 12, 12);
        pen.setColor(new Color(0x185E3B));
        pen.fillRoundRect(34, 138, 104, 22, 10, 10);
    }

    private static void road(Graphics2D pen) {
        sky(pen, 0xA8C4DA, 0xE4ECF0, 0x77787A, 120);
        pen.setColor(new Color(0xE9E3C6));
        for (int i = 0; i < 4; i++) {
            pen.fillRect(232 - i * 2, 140 + i * 58, 14 + i * 4, 34);
        }
        pen.setColor(new Color(0x4A463F));
        pen.fillOval(70, 210, 150, 62);
        pen.fillOval(280, 250, 130, 54);
        pen.setColor(new Color(0x6B7F8C));
        pen.fillOval(92, 224, 104, 36);
        pen.setStroke(new BasicStroke(3));
        pen.setColor(new Color(0x3A3A3C));
        pen.drawPolyline(new int[] {210, 250, 262, 300}, new int[] {240, 262, 250, 272}, 4);
    }
}
