package vn.motcua.catalogue;

/** Names a {@link TimeRuleSetting}. */
public record TimeRuleSettingId(int value) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
