package vn.motcua.queue;

import vn.motcua.ModuleTest;

@ModuleTest.Alone
class QueueModuleTest extends ModuleTest {}
