// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/application.h"
#include "app/shell/render_call.h"
#include "core/base/platform.h"

int main(int argc, char** argv)
{
    if (isogloss::app::isRenderCall(argc, argv))
        return isogloss::app::render(argc, argv);
    isogloss::platform::prepareForComputing(argv);
    isogloss::app::Application application(argc, argv);
    return application.run();
}
