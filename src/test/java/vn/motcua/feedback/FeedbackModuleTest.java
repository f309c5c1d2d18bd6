package vn.motcua.feedback;

import vn.motcua.ModuleTest;

@ModuleTest.Alone
class FeedbackModuleTest extends ModuleTest {}
