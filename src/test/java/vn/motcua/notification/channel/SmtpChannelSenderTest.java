package vn.motcua.notification.channel;

import java.net.URI;
import java.util.Arrays;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;

import vn.motcua.notification.NotificationChannel;
import vn.motcua.vocabulary.InvalidValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Letters as they truly arrive at a mail server. */
class SmtpChannelSenderTest {

    private static final String KEY = "5f1c0a6e2b7d49d0a3c4e5f60718293a";

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private SmtpChannelSender carrier;

    @BeforeEach
    void a_carrier_to_the_server() {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(SERVER.getSmtp().getPort());
        carrier = new SmtpChannelSender(mail, "mot-cua@example.vn", "127.0.0.1");
    }

    @Test
    void a_letter_arrives_whole_with_its_key_and_its_way_out() throws Exception {
        carrier.carry(letter("nguoi.nop@example.vn"));

        MimeMessage arrived = SERVER.getReceivedMessages()[0];
        assertThat(arrived.getMessageID()).isEqualTo("<" + KEY + "@example.vn>");
        assertThat(arrived.getSubject()).isEqualTo("Tin về hồ sơ H02.29.16-261124-0042");
        assertThat(arrived.getFrom()).extracting(Object::toString).containsExactly("mot-cua@example.vn");
        assertThat(arrived.getAllRecipients()).extracting(Object::toString).containsExactly("nguoi.nop@example.vn");
        assertThat(arrived.getHeader("List-Unsubscribe")).containsExactly("<https://motcua.example.vn/n/0123456789>");
        assertThat(arrived.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String raw = GreenMailUtil.getWholeMessage(arrived);
        assertThat(raw).contains("multipart/alternative", "text/plain", "text/html");
        assertThat(content(arrived)).contains("Có kết quả – mời đến nhận");
    }

    @Test
    void the_same_letter_again_has_the_same_message_id() throws Exception {
        carrier.carry(letter("nguoi.nop@example.vn"));
        carrier.carry(letter("nguoi.nop@example.vn"));

        assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(SmtpChannelSenderTest::id))
                .hasSize(2)
                .containsOnly("<" + KEY + "@example.vn>");
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        JavaMailSenderImpl nowhere = new JavaMailSenderImpl();
        nowhere.setHost("127.0.0.1");
        nowhere.setPort(9);

        assertThatExceptionOfType(NotDeliveredException.class)
                .isThrownBy(() -> new SmtpChannelSender(nowhere, "mot-cua@example.vn", "nowhere")
                        .carry(letter("nguoi.nop@example.vn")))
                .matches(failure -> !failure.isForGood())
                .withMessageNotContaining("nguoi.nop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.vn\r\nBcc: b@example.vn",
                "a@example.vn\nSubject: x",
                "a@example.vn, b@example.vn",
                "a@example.vn;b@example.vn",
                "\"a\\\" <b@example.vn>\"@example.vn",
                "A <a@example.vn>",
                "a@example.vn\u0000",
                "a@example.vn%0d%0aBcc:b@example.vn",
                "a@[127.0.0.1]",
                "@example.vn",
                "a@"
            })
    void an_address_that_would_write_more_than_itself_never_becomes_one(String typed) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> NotificationChannel.EMAIL.address(typed));
    }

    @Test
    void what_cannot_be_seen_vanishes_from_an_address() {
        assertThat(NotificationChannel.EMAIL.address("a@exam\u200bple.vn")).isEqualTo("a@example.vn");
    }

    @Test
    void a_subject_with_line_ends_adds_no_line_to_the_head() throws Exception {
        Message hostile = new Message(
                KEY,
                "nguoi.nop@example.vn",
                "n***@example.vn",
                "Tin\r\nBcc: b@example.vn",
                "…",
                "<p>…</p>",
                URI.create("https://motcua.example.vn/n/0123456789"));

        carrier.carry(hostile);

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    private static String content(MimeMessage message) throws Exception {
        Object content = message.getContent();
        while (content instanceof jakarta.mail.Multipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return content.toString();
    }

    private static String id(MimeMessage message) {
        try {
            return String.valueOf(message.getMessageID());
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Message letter(String address) {
        return new Message(
                KEY,
                address,
                "n***@example.vn",
                "Tin về hồ sơ H02.29.16-261124-0042",
                "Có kết quả – mời đến nhận\n",
                "<p>Có kết quả – mời đến nhận</p>",
                URI.create("https://motcua.example.vn/n/0123456789"));
    }
}
