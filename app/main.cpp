// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/application.h"
#include "core/base/platform.h"

int main(int argc, char** argv)
{
    isogloss::platform::ensurePassiveOpenMp(argv);
    isogloss::app::Application application(argc, argv);
    return application.run();
}
