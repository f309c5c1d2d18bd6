package vn.motcua.calendar.timerule;

/** Identity of a {@link TimeRuleSetting}. */
public record TimeRuleSettingId(int value) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
