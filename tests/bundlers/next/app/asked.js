"use client";

import { Calendar, load } from "kaohe";
import { useEffect, useState } from "react";

export default function Asked() {
  const [day, setDay] = useState();
  useEffect(() => {
    load().then(() => setDay(Calendar.china().addWorkingDays("2025-09-10", 20).day));
  }, []);
  useEffect(() => {
    if (day !== undefined) globalThis.answered?.(day);
  }, [day]);
  return <p>page {day}</p>;
}
