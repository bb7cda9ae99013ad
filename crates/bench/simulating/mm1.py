"""The M/M/1 queue at 0.8 in SimPy: customers from the command line; prints events and seconds of processor time."""

import random
import sys
import time

import simpy


def customer(environment, server, stays):
    arrived = environment.now
    with server.request() as turn:
        yield turn
        yield environment.timeout(random.expovariate(1.0))
    stays.append(environment.now - arrived)


def arrivals(environment, server, customers, stays):
    for _ in range(customers):
        yield environment.timeout(random.expovariate(0.8))
        environment.process(customer(environment, server, stays))


random.seed(1)
count = int(sys.argv[1])
environment = simpy.Environment()
stays = []
environment.process(arrivals(environment, simpy.Resource(environment, 1), count, stays))
began = time.process_time()
environment.run()
# An arrival and a departure for each customer, as the engine counts them.
print(2 * count, time.process_time() - began, simpy.__version__)
