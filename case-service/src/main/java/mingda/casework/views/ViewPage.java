package mingda.casework.views;

/** The pages whose filters can be kept. */
enum ViewPage {
    /** 待办列表. */
    CASES,
    /** 台账. */
    REGISTER
}
