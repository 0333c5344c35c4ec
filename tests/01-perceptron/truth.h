/* By truth.py with Python 3.11.2 and NumPy 1.24.2. */
static const double sepals_w_b[] = {-79.80000000000159, 101.39999999999799,
                                    126.0};
static const double sepals_updates_epochs_bound[] = {1562.0, 721.0,
                                                     175843687.5345538};
static const double petals_w_b[] = {-0.5000000000000004, -0.8, 2.0};
static const double petals_updates_epochs_bound[] = {4.0, 3.0,
                                                     1825.2839335179897};
static const double all_w_b[] = {1.299999999999999, 4.1, -5.200000000000001,
                                 -2.1999999999999997, 1.0};
static const double all_updates_epochs_bound[] = {5.0, 4.0, 326262.9999999643};
