package mingda.intake.notice;

import java.util.List;
import mingda.intake.message.Channel;

/** How an applicant wants to be told. */
public enum NoticeBy {
    EMAIL(List.of(Channel.EMAIL)),
    SMS(List.of(Channel.SMS)),
    BOTH(List.of(Channel.EMAIL, Channel.SMS)),
    /** Not at all; the letters that the law asks for come all the same. */
    NONE(List.of());

    private final List<Channel> channels;

    NoticeBy(List<Channel> channels) {
        this.channels = channels;
    }

    /** The channels that it names. */
    List<Channel> channels() {
        return channels;
    }
}
