#include "CFastiData.h"
