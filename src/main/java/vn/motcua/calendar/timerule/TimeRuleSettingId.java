package vn.motcua.calendar.timerule;

/** Names a {@link TimeRuleSetting}. */
public record TimeRuleSettingId(int value) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
