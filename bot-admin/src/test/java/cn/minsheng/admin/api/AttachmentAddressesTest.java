package cn.minsheng.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class AttachmentAddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "Image/PNG", "audio/amr", "video/mp4; codecs=avc1"})
    void pictures_sounds_and_films_are_shown(String told) {
        assertThat(AttachmentAddresses.shown(told)).isNotEqualTo(MediaType.APPLICATION_OCTET_STREAM);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"image/SVG+xml", "image/svg+xml", "text/html", "image/", "image/p@@", "", "image"})
    void pages_and_what_is_no_type_at_all_are_only_saved(String told) {
        assertThat(AttachmentAddresses.shown(told)).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
    }
}
