package vn.motcua.platform.setting;

/** Groups under which settings are listed, in this order. */
public enum SettingGroup {
    /** Name, hotline, public address, what papers say. */
    PROVINCE,
    /** Locks and second factors. */
    SIGN_IN,
    /** Days for replies, policies about dates. */
    DATES,
    /** How long things are kept. */
    RETENTION,
    /** Words of messages to citizens; they have a page of their own. */
    MESSAGES
}
