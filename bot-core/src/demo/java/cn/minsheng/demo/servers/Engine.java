package cn.minsheng.demo.servers;

/** The two database servers (数据库) that every migration and every statement must run on. */
public enum Engine {
    /** What the demo brings. */
    MARIADB,
    /** The oldest MySQL that a district may have. */
    MYSQL
}
