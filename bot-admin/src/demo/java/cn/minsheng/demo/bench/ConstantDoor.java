package cn.minsheng.demo.bench;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads a body and answers a constant (对照接口): what the web server itself can do. Served while a benchmark runs only. */
@RestController
@ConditionalOnProperty("minsheng.bench")
class ConstantDoor {
    static final String PATH = "/simulator/constant";

    @PostMapping(path = PATH, produces = "text/plain")
    String constant(@RequestBody byte[] body) {
        return body.length == 0 ? "nothing" : "success";
    }
}
